package org.gridmap.platform;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** Compares a setting with the edges it names. */
public final class AllowedCheck implements ConstraintValidator<Allowed, Object> {

  @SuppressWarnings("NullAway.Init")
  private Allowed allowed;

  @Override
  public void initialize(Allowed allowed) {
    this.allowed = allowed;
  }

  @Override
  public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
    return value == null
        || (compare(value, allowed.from()) >= 0 && compare(value, allowed.to()) <= 0);
  }

  private static int compare(Object value, String edge) {
    if (value instanceof Duration duration) {
      return duration.compareTo(DurationStyle.detectAndParse(edge));
    }
    if (value instanceof DataSize size) {
      return size.compareTo(DataSize.parse(edge));
    }
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).compareTo(new BigDecimal(edge));
    }
    throw new ConstraintDeclarationException("No edges are known for " + value.getClass());
  }
}
