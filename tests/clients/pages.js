// SPDX-FileCopyrightText: ImgURL Desktop contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a page can send something to an address; what it can read of the answer.

async function reading(response) {
    const answer = await response;
    return answer.type === "opaque" ? "opaque" : "read " + await answer.text();
}

function request(address, body, type) {
    return new Promise((resolve) => {
        const ask = new XMLHttpRequest();
        ask.open("POST", address);
        if (type)
            ask.setRequestHeader("Content-Type", type);
        ask.onload = () => resolve("read " + ask.responseText);
        ask.onerror = () => resolve("error");
        ask.send(body);
    });
}

function submit(address, encoding, fields) {
    return new Promise((resolve) => {
        const frame = document.createElement("iframe");
        frame.name = "f" + Math.random();
        document.body.append(frame);
        const form = document.createElement("form");
        Object.assign(form, {method: "POST", action: address, enctype: encoding, target: frame.name});
        for (const [name, value] of fields) {
            const input = document.createElement("input");
            if (value instanceof File) {
                input.type = "file";
                const files = new DataTransfer();
                files.items.add(value);
                input.files = files.files;
            } else {
                input.value = value;
            }
            input.name = name;
            form.append(input);
        }
        document.body.append(form);
        frame.onload = () => {
            // The first load is of the empty frame.
            try {
                const text = frame.contentDocument.body.innerText;
                if (text)
                    resolve("read " + text);
            } catch {
                resolve("opaque");
            }
        };
        form.submit();
        setTimeout(() => resolve("no answer"), 2000);
    });
}

function element(name, attributes) {
    return new Promise((resolve) => {
        const made = Object.assign(document.createElement(name), attributes);
        made.onload = () => resolve("loaded");
        made.onerror = () => resolve("error");
        document.body.append(made);
        setTimeout(() => resolve("no answer"), 2000);
    });
}

function stream(made) {
    return new Promise((resolve) => {
        made.onmessage = (message) => resolve("read " + message.data);
        made.onopen = () => resolve("loaded");
        made.onerror = () => {
            made.close();
            resolve("error");
        };
    });
}

// `base` is http://host:port, `path` that of an image on the disk.
async function attempts(base, path, foreign) {
    const upload = base + "/upload";
    const list = JSON.stringify({list: [path]});
    const json = {"Content-Type": "application/json"};
    const image = new File([Uint8Array.from(atob(PICTURE), (c) => c.charCodeAt(0))], "page.png",
                           {type: "image/png"});
    const form = new FormData();
    form.append("files", image);
    const ways = {
        "fetch of text": () => reading(fetch(upload, {method: "POST", body: list})),
        "fetch of JSON": () => reading(fetch(upload, {method: "POST", body: list, headers: json})),
        "fetch without reading": () => reading(
            fetch(upload, {method: "POST", body: list, mode: "no-cors"})),
        "fetch of a form": () => reading(fetch(upload, {method: "POST", body: form})),
        "fetch of a form without reading": () => reading(
            fetch(upload, {method: "POST", body: form, mode: "no-cors"})),
        "fetch of the clipboard": () => reading(fetch(upload, {method: "POST", mode: "no-cors"})),
        "fetch without a referrer": () => reading(fetch(
            upload, {method: "POST", body: list, mode: "no-cors", referrerPolicy: "no-referrer"})),
        "fetch with cookies": () => reading(
            fetch(upload, {method: "POST", body: list, credentials: "include"})),
        "fetch that outlives the page": () => reading(
            fetch(upload, {method: "POST", body: list, mode: "no-cors", keepalive: true})),
        "delete": () => reading(fetch(base + "/delete", {
            method: "POST", mode: "no-cors", body: JSON.stringify({list: [{id: "1"}]})})),
        "XMLHttpRequest": () => request(upload, list),
        "XMLHttpRequest of JSON": () => request(upload, list, "application/json"),
        "beacon": () => navigator.sendBeacon(upload, list) ? "sent" : "error",
        "form of text": () => submit(upload, "text/plain", [['{"list":["' + path + '"],"x":"', '"}']]),
        "form of parts": () => submit(upload, "multipart/form-data", [["list", path]]),
        "form of a file": () => submit(upload, "multipart/form-data", [["files", image]]),
        "empty form": () => submit(upload, "application/x-www-form-urlencoded", []),
        "img": () => element("img", {src: upload + "?list=" + path}),
        "script": () => element("script", {src: upload}),
        "style": () => element("link", {rel: "stylesheet", href: upload}),
        "frame": () => element("iframe", {src: upload}),
        "EventSource": () => stream(new EventSource(upload)),
        "WebSocket": () => stream(new WebSocket(upload.replace("http", "ws"))),
        "redirect with its body": () => reading(fetch(
            foreign + "/redirect", {method: "POST", body: list, mode: "no-cors"})),
        "worker": () => new Promise((resolve) => {
            const code = "fetch(" + JSON.stringify(upload) + ", {method: 'POST', body: "
                + JSON.stringify(list) + "}).then((a) => a.text()).then((t) => postMessage('read '"
                + " + t), () => postMessage('error'))";
            const worker = new Worker(URL.createObjectURL(new Blob([code])));
            worker.onmessage = (message) => resolve(message.data);
            worker.onerror = () => resolve("error");
        }),
    };
    const outcomes = {};
    for (const [name, way] of Object.entries(ways)) {
        try {
            outcomes[name] = await way();
        } catch (error) {
            outcomes[name] = "error";
        }
    }
    return outcomes;
}
