//! How many runs of a plan are simulated in a second.
fn main() {}
