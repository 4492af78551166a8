"""What was done, by whom, on what: a chain of hashes, and the queue of all jobs."""
