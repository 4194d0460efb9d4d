package org.gridmap.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * The door of JSON bodies: texts that cannot be stored and days far from ours are refused with the
 * JSON pointer of the member, before any feature sees them.
 */
@Component
class StorableTextModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  StorableTextModule() {
    super("gridmap-storable-text");
    addDeserializer(String.class, new Text());
    addKeyDeserializer(String.class, new Key());
    addDeserializer(LocalDate.class, new Words<>(LocalDate.class, RequestWords::day));
    addDeserializer(OffsetDateTime.class, new Words<>(OffsetDateTime.class, RequestWords::moment));
    addDeserializer(Instant.class, new Words<>(Instant.class, StorableTextModule::instant));
  }

  private static @Nullable Instant instant(String name, String text) {
    OffsetDateTime moment = RequestWords.moment(name, text);
    return moment == null ? null : moment.toInstant();
  }

  private static String place(JsonParser json) {
    String pointer = json.streamReadContext().pathAsPointer().toString();
    return pointer.isEmpty() ? "/" : pointer;
  }

  private static final class Text extends StdDeserializer<String> {

    Text() {
      super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
      String text = StringDeserializer.instance.deserialize(json, context);
      return text == null ? null : StorableText.require(place(json), text);
    }
  }

  private static final class Key extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      return StorableText.require(key, key);
    }
  }

  private static final class Words<T> extends StdDeserializer<T> {

    private final transient BiFunction<String, String, @Nullable T> reading;

    Words(Class<T> type, BiFunction<String, String, @Nullable T> reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
      String text = StringDeserializer.instance.deserialize(json, context);
      return text == null
          ? null
          : reading.apply(place(json), StorableText.require(place(json), text));
    }
  }
}
