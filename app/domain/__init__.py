"""What the inbox talks about: frozen data, transition tables and pure rules. No I/O, no asyncio, no Qt."""
