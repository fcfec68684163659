#pragma once
#include <stdarg.h>
#include <tiffio.h>

// Functions with any number of arguments, one for each kind of value.
static inline int waymark_tiff_set_integer(TIFF *file, uint32_t tag, int value) {
  return TIFFSetField(file, tag, value);
}
static inline int waymark_tiff_set_number(TIFF *file, uint32_t tag, double value) {
  return TIFFSetField(file, tag, value);
}
static inline int waymark_tiff_set_text(TIFF *file, uint32_t tag, const char *value) {
  return TIFFSetField(file, tag, value);
}

// Takes the library's words and drops them: errors are known by what functions return.
static inline int waymark_tiff_say_nothing(TIFF *file, void *data, const char *module,
                                           const char *format, va_list arguments) {
  return 1;
}
static inline void waymark_tiff_silence(TIFFOpenOptions *options) {
  TIFFOpenOptionsSetErrorHandlerExtR(options, waymark_tiff_say_nothing, NULL);
  TIFFOpenOptionsSetWarningHandlerExtR(options, waymark_tiff_say_nothing, NULL);
}
