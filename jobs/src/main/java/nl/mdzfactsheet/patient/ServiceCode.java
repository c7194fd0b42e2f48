package nl.mdzfactsheet.patient;

import java.io.Serializable;

/**
 * A service: code list (COD367, three digits) and code.
 *
 * @param list prestatiecodelijst, three digits
 * @param code prestatiecode; leading zeros count
 */
public record ServiceCode(String list, String code) implements Serializable {}
