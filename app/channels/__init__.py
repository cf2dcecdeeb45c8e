"""Ways to talk to citizens: one package per channel, each a pure codec and a client. No channel knows another."""
