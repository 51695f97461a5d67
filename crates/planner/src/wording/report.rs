//! Headings and labels of the two documents.
