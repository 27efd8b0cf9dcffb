# One image for every process of the suite; docker-compose.yml names the command of each.
# NOT RUN where it was written (there was no Docker): its steps are those of scripts/, which were run there.
FROM node:22-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates tini \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
RUN chown node:node /app && install --directory --owner=node --group=node /files
USER node
COPY --chown=node:node . .
# Fetches the pinned pnpm, installs from the lockfile, builds: the steps of `npm start`.
RUN node scripts/container/build.mjs
ENV NODE_ENV=production RELAY_HOST=0.0.0.0 WORKER_HOST=0.0.0.0
# tini passes the stop signal on and takes care of ended children.
ENTRYPOINT ["/usr/bin/tini", "--"]
CMD ["node", "scripts/container/service.mjs", "medusa"]
