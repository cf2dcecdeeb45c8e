"""The webhook endpoint: checks signatures, keeps raw bodies durably, and hands them to the engine that pulls."""
