"""A model as a page that needs no server: photo, answer, refusal and heatmap in the browser.

export.py     gathers the lesson and writes it as a folder for a web host, or as one HTML file
runtime.py    gets LiteRT.js, once, and keeps it in the user's cache
explain.js    the one path from a photo to its explanation, as models/ and explain/ walk it
teach.js      a head of one's own, as training/teach.py learns it
words.js      codes into sentences, as words/ does it
worker.js     runs these three and the network, away from the page
page.js       what the page does; page.html.jinja and style.css are what it looks like
service.js    keeps a folder's files, so that it opens without the internet
"""
