// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// SiYuan's own uploading, of its plugin's library: siyuan.mjs SERVER [PATH…]; prints what it gives.

globalThis.window = globalThis;
const kept = new Map();
globalThis.localStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, String(value)),
    removeItem: (key) => kept.delete(key),
};
const {ExternalPicgo, PicgoTypeEnum} = await import("universal-picgo");
const client = new ExternalPicgo({pluginBaseDir: "siyuan", log: console});
client.db.set("useBundledPicgo", false);
client.db.set("picgoType", PicgoTypeEnum.App);
client.db.set("extPicgoApiUrl", process.argv[2]);
try {
    console.log(JSON.stringify(await client.upload(process.argv.slice(3))));
} catch (error) {
    console.log(JSON.stringify({error: error.message}));
}
