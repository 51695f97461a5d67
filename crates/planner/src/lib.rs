//! The domain of Backcast.
