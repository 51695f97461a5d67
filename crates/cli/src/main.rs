//! Backcast on the command line.

fn main() {}
