# SPDX-FileCopyrightText: ImgURL Desktop contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures to upload, drawn here so that the tree carries none."""

import struct
import subprocess

SUNSET = """-size 2400x1600 gradient:#2b1b4d-#ff9a56
    ( -size 1000x1000 radial-gradient:#ffd58ac0-#ffd58a00 ) -geometry +1060+480 -composite
    -fill #fff1c4 -draw {circle 1560,980 1560,1130}
    -fill #6b3a5ecc -draw {polygon 0,1160 320,960 620,1120 980,880 1420,1160 1800,1000 2400,1180
        2400,1600 0,1600}
    -fill #2d1a35 -draw {polygon 0,1380 500,1180 900,1340 1300,1220 1900,1420 2400,1300
        2400,1600 0,1600}"""
LAKE = """-size 2400x1600 gradient:#8ec9ef-#eaf6fb
    -fill #5f7d95 -draw {polygon 0,900 420,380 760,760 1080,300 1560,820 1900,520 2400,900}
    -fill white -draw {polygon 420,380 330,492 420,470 520,520} -draw
        {polygon 1080,300 950,462 1080,430 1230,488}
    -fill #2f6f5b -draw {polygon 0,900 300,800 800,880 1500,790 2400,900 2400,960 0,960}
    ( -size 2400x660 gradient:#4f9ac4-#143a5c ) -geometry +0+940 -composite"""
DIAGRAM = """-size 1280x800 xc:white -stroke #44546a -strokewidth 4
    -fill #dbe9f9 -draw {roundrectangle 80,120 420,300 18,18}
    -fill #e3f4e1 -draw {roundrectangle 520,480 860,660 18,18}
    -fill #fde9d9 -draw {roundrectangle 860,120 1200,300 18,18}
    -fill none -draw {line 420,210 860,210} -draw {line 250,300 560,480}
    -draw {line 1030,300 800,480}
    -stroke none -fill #20304a -pointsize 44 -draw {text 165,225 'Window'}
    -draw {text 950,225 'Server'} -draw {text 620,585 'Store'}"""
SETTINGS = """-size 1600x1000 gradient:#4c6fbf-#9b6fc4
    -fill #f7f8fa -draw {roundrectangle 240,140 1360,860 24,24}
    -fill #e6e9ef -draw {roundrectangle 240,140 560,860 24,24}
    -fill #3d7eff -draw {roundrectangle 270,240 530,300 12,12}
    -fill #c5cbd8 -draw {roundrectangle 270,330 480,360 8,8}
    -draw {roundrectangle 270,400 500,430 8,8} -draw {roundrectangle 620,240 1300,290 8,8}
    -draw {roundrectangle 620,340 1180,390 8,8} -draw {roundrectangle 620,440 1240,490 8,8}
    -fill #34c759 -draw {roundrectangle 1180,720 1300,780 30,30}
    -fill white -draw {circle 1270,750 1270,774}"""
AURORA = """-size 480x270 gradient:#04121f-#0d3b4f
    ( -size 480x270 xc:none -fill #4dffb480 -draw {polygon 50,205 130,45 175,60 140,215}
      -fill #7affe070 -draw {polygon 190,215 255,30 325,65 255,225}
      -fill #a070ff60 -draw {polygon 310,220 370,50 425,75 380,225} -blur 0x14 )
    -composite -resize 400% -fill #02070c
    -draw {polygon 0,900 500,820 1000,920 1500,840 1920,900 1920,1080 0,1080}"""


def _words(script):
    """Shell-like splitting, where braces hold what ImageMagick takes as one argument."""
    for index, part in enumerate(script.replace("}", "{").split("{")):
        if index % 2:
            yield " ".join(part.split())
        else:
            yield from part.split()


def draw(script, path, *more):
    subprocess.run(["convert", *_words(script), *more, "-quality", "88", str(path)],
                   check=True, timeout=60)
    return path


# What a camera adds: it makes a file of megabytes.
GRAIN = ("-resize", "130%", "-attenuate", "0.12", "+noise", "Gaussian", "-depth", "8")


def tell_place(jpeg):
    """Adds what a camera writes of where it was: 48° 51' N, 2° 21' E."""
    def entry(tag, kind, count, value):
        return struct.pack("<HHI", tag, kind, count) + value

    def angle(degrees, minutes):
        return struct.pack("<6I", degrees, 1, minutes, 1, 0, 1)

    pointer, directory = 8 + 2 + 12 + 4, 2 + 4 * 12 + 4
    data = pointer + directory
    exif = b"II*\0" + struct.pack("<IH", 8, 1)
    exif += entry(0x8825, 4, 1, struct.pack("<I", pointer)) + bytes(4)
    exif += struct.pack("<H", 4)
    exif += entry(1, 2, 2, b"N\0\0\0") + entry(2, 5, 3, struct.pack("<I", data))
    exif += entry(3, 2, 2, b"E\0\0\0") + entry(4, 5, 3, struct.pack("<I", data + 24)) + bytes(4)
    exif += angle(48, 51) + angle(2, 21)
    segment = b"Exif\0\0" + exif
    content = jpeg.read_bytes()
    jpeg.write_bytes(content[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment
                     + content[2:])
