#!/bin/sh
# Only for a removal: an upgrade leaves the services at work, and the administrator restarts them.
set -e
case "$1" in
    remove|0)
        if [ -d /run/systemd/system ]; then
            systemctl disable --now balie-relay.service balie-signal.service 'balie-engine@*.service' >/dev/null 2>&1 || true
        fi
        ;;
esac
exit 0
