# syntax=docker/dockerfile:1
# Every step is a script in docker/, so that the tests can run it without a Docker engine.
#
#   docker build -t quartermaster .
#   docker run --read-only --cap-drop=ALL --security-opt=no-new-privileges \
#     -v quartermaster:/var/lib/quartermaster \
#     -v ./config/quartermaster.yaml:/etc/quartermaster/quartermaster.yaml:ro \
#     --env-file secrets.env -p 3000:3000 quartermaster
#
# In the configuration: door.address 0.0.0.0, store.url /var/lib/quartermaster/quartermaster.db.
# Keys come at run time, from the environment or from mounted files; none is ever copied in.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN docker/build.sh
RUN docker/install.sh /src /image

FROM eclipse-temurin:25-jre
COPY --from=build /image/ /
RUN --mount=type=bind,from=build,source=/src/docker,target=/docker /docker/volume.sh /var/lib/quartermaster
# Recorded by the JVM that runs it, at the place where it runs: the bot is up in half the time.
RUN --mount=type=bind,from=build,source=/src/docker,target=/docker /docker/rehearse.sh /opt/quartermaster
# The root is read-only: what the SQLite driver unpacks goes to the volume.
ENV QUARTERMASTER_JAVA_OPTS="-Djava.io.tmpdir=/var/lib/quartermaster -XX:+ErrorFileToStderr -XX:MaxRAMPercentage=60"
VOLUME /var/lib/quartermaster
WORKDIR /var/lib/quartermaster
USER 10001:10001
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 CMD ["/opt/quartermaster/bin/health"]
ENTRYPOINT ["/opt/quartermaster/bin/quartermaster"]
CMD ["serve", "--config", "/etc/quartermaster/quartermaster.yaml"]
