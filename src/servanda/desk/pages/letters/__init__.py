"""What the pages about letters show, as typed contexts."""
