"""Pages about letters: what is proposed, batches, one letter, the outbox."""
