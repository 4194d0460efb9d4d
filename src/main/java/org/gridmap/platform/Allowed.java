package org.gridmap.platform;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values a setting may have: a number, a duration or a size of data, both edges included.
 * Start, refusal and the page of all settings read it here.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AllowedCheck.class)
public @interface Allowed {

  /** The smallest value, written as in the configuration: {@code 1}, {@code 30s}, {@code 1KB}. */
  String from();

  /** The largest value, written likewise. */
  String to();

  /** What a number counts, in the plural; a duration and a size carry their unit. */
  String unit() default "";

  String message() default "allowed is {from} to {to} {unit}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
