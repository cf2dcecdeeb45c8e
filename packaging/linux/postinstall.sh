#!/bin/sh
# Nothing is started: whoever wants the relay or an engine on this machine enables it.
set -e
if [ -d /run/systemd/system ]; then
    systemd-sysusers balie.conf || true
    systemctl daemon-reload || true
elif command -v systemd-sysusers >/dev/null 2>&1; then
    systemd-sysusers balie.conf || true
fi
exit 0
