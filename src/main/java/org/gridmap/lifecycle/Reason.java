package org.gridmap.lifecycle;

/**
 * A ground for a deed, to choose from a list.
 *
 * @param name in Chinese
 * @param elsewhere whether it must be said whom the incident belongs to instead
 */
public record Reason(String code, String name, String nameEn, boolean elsewhere) {}
