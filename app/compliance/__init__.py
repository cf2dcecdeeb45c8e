"""Policy packs, detectors and the rule engine: pure functions over text and domain objects."""
