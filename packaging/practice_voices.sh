#!/usr/bin/env bash
# Speaks the voice messages that practice citizens send. Needs espeak-ng, sox and opus-tools.
# The results are committed in resources/practice/media; run this only to change them.
set -euo pipefail
cd "$(dirname "$0")/../resources/practice/media"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

speak() { # name, voice, speed, pitch, kilobits, text
    espeak-ng -v "$2" -s "$3" -p "$4" -g 4 -w "$work/dry.wav" "$6"
    # As a telephone hears it: its band, a small room, a little hiss, quiet before and after.
    sox "$work/dry.wav" -r 24000 "$work/voice.wav" highpass 140 lowpass 6500 reverb 14 30 20 norm -3 pad 0.25 0.35
    seconds=$(soxi -D "$work/voice.wav")
    sox -n -r 24000 -c 1 "$work/hiss.wav" synth "$seconds" pinknoise vol 0.006
    sox -m "$work/voice.wav" "$work/hiss.wav" -c 1 "$work/mixed.wav" norm -3
    opusenc --quiet --speech --bitrate "$5" --discard-comments --discard-pictures "$work/mixed.wav" "$1"
    echo "$1 $seconds $(stat -c %s "$1")"
}

speak spraakbericht-parkeren.ogg nl+f3 150 52 11 "Goedemorgen. U spreekt met Ruth Timmer. Ik rij even auto, nou ja, ik sta stil hoor. \
Dus ik praat het maar even in. Mijn dochter komt zaterdag met de verhuiswagen. Kan ik voor die dag een plek vrij houden, \
voor de deur? En kost dat iets? Ik hoor het graag. Doei!"
speak spraakbericht-milieustraat.ogg nl+m3 155 38 14 "Ja hallo, met Ben. Is de milieustraat zaterdag open? Ik heb een oude wasmachine. Groetjes!"
