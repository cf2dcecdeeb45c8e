"""The webhook endpoint: verifies signatures, stores raw bodies durably, and hands them to the engine that pulls."""
