//! Checks that need the mix.
