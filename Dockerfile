# The page alone, without TensorFlow: docker build -t animals . && docker run -p 7860:7860 animals
FROM python:3.12-slim

ENV PYTHONUNBUFFERED=1 GRADIO_ANALYTICS_ENABLED=False
WORKDIR /srv/page
COPY requirements-page.txt .
RUN pip install --no-cache-dir -r requirements-page.txt

COPY app app
COPY explain explain
COPY models models
COPY training training
COPY words words

RUN useradd --create-home page
USER page
EXPOSE 7860
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD \
    ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:7860/healthz', timeout=4)"]
CMD ["python", "-m", "app", "--host", "0.0.0.0"]
