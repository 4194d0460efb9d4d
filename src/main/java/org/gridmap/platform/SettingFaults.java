package org.gridmap.platform;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Says why a setting stops the start, in one line for each: its key, its value, where it was set
 * and what is allowed.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingFaults extends AbstractFailureAnalyzer<BindException> {

  private static final String ACTION =
      "Set it right and start again; ./gridmap help settings lists all.";

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, BindException failure) {
    return new FailureAnalysis(lines(failure), ACTION, failure);
  }

  private static String lines(BindException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindValidationException invalid) {
        ValidationErrors errors = invalid.getValidationErrors();
        return errors.getAllErrors().stream()
            .map(error -> line(errors, error))
            .sorted()
            .collect(Collectors.joining("\n"));
      }
    }
    ConfigurationProperty property = failure.getProperty();
    return property == null
        ? reason(failure)
        : line(failure.getName().toString(), property, null, reason(failure));
  }

  private static String line(ValidationErrors errors, ObjectError error) {
    String reason = Objects.requireNonNullElse(error.getDefaultMessage(), "not allowed").strip();
    if (!(error instanceof FieldError field)) {
      return errors.getName() + ": " + reason;
    }
    String key = errors.getName() + "." + DataObjectPropertyName.toDashedForm(field.getField());
    ConfigurationProperty property =
        errors.getBoundProperties().stream()
            .filter(bound -> bound.getName().toString().equals(key))
            .findFirst()
            .orElse(null);
    return line(key, property, field.getRejectedValue(), reason);
  }

  private static String line(
      String key, @Nullable ConfigurationProperty property, @Nullable Object value, String reason) {
    if (property == null) {
      return value == null ? key + ": " + reason : "%s is '%s': %s".formatted(key, value, reason);
    }
    String origin = property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
    return "%s is '%s'%s: %s".formatted(key, property.getValue(), origin, reason);
  }

  /** What would have been understood, or the words of a record's own check. */
  private static String reason(BindException failure) {
    Allowed allowed = failure.getTarget().getAnnotation(Allowed.class);
    if (allowed != null) {
      return "allowed is %s to %s %s"
          .formatted(allowed.from(), allowed.to(), allowed.unit())
          .strip();
    }
    Class<?> type = failure.getTarget().getType().resolve(Object.class);
    if (type == boolean.class || type == Boolean.class) {
      return "allowed is true or false";
    }
    if (type.isEnum()) {
      return "allowed is one of " + List.of(type.getEnumConstants());
    }
    Class<?> each = failure.getTarget().getType().asCollection().resolveGeneric(0);
    if (each != null && each.isEnum()) {
      return "allowed is any of " + List.of(each.getEnumConstants());
    }
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
