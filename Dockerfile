# The service in an image; docker-compose.yml adds the database.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY pom.xml ./
COPY src ./src
COPY frontend ./frontend
RUN mvn -B -ntp package -Dmaven.test.skip=true -Dspotless.check.skip=true \
    && java -Djarmode=tools -jar target/gridmap.jar extract --destination /program

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home gridmap
WORKDIR /program
COPY --from=build /program ./
COPY gis-data ./gis-data
USER gridmap
# Inside the container every address is its own; who may reach it from outside is said in docker-compose.yml.
ENV GRIDMAP_ADDRESS=0.0.0.0 GRIDMAP_PORT=8080 GRIDMAP_HOME=/program
EXPOSE 8080
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=75", "-Dstdout.encoding=UTF-8", "-jar", "gridmap.jar", "serve"]
