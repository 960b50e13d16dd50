"""What people type about letters and messages."""
