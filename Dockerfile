# Plenary with an outside Postgres (see compose.yaml), or with its bundled one when DATABASE_URL is absent:
# then keep /data on a volume.
FROM node:20-bookworm-slim AS build
WORKDIR /plenary
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build

FROM node:20-bookworm-slim AS packages
WORKDIR /plenary
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /plenary
COPY --from=packages /plenary/node_modules node_modules
COPY --from=build /plenary/build build
COPY package.json ./
COPY db/migrations db/migrations
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# A drain writes what is still in memory; give it longer than the default 10 s: `docker stop --time 30`.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "build/main/main.js"]
