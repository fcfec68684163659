#pragma once
#include <dlfcn.h>
#include <microhttpd.h>
#include <stddef.h>
#include <string.h>

/// The functions of GNU libmicrohttpd that are used. They are found in the library at run time, so
/// that only a process that serves pages loads it, and what it brings with it for encryption.
#define WAYMARK_MHD_FUNCTIONS(use)    \
  use(add_response_header)            \
  use(create_response_from_buffer)    \
  use(create_response_from_fd)        \
  use(destroy_response)               \
  use(lookup_connection_value)        \
  use(queue_response)                 \
  use(resume_connection)              \
  use(start_daemon)                   \
  use(stop_daemon)                    \
  use(suspend_connection)

/// The functions, each with its own type, under its name without `MHD_`.
struct MHDFunctions {
#define WAYMARK_MHD_MEMBER(name) __typeof__(MHD_##name) *_Nonnull name;
  WAYMARK_MHD_FUNCTIONS(WAYMARK_MHD_MEMBER)
#undef WAYMARK_MHD_MEMBER
};

/// Finds all functions in an open library; gives the name of the first that is not there, or NULL.
static inline const char *_Nullable MHDFunctionsFind(
    struct MHDFunctions *_Nonnull functions, void *_Nonnull library) {
#define WAYMARK_MHD_FIND(name)                       \
  {                                                  \
    void *address = dlsym(library, "MHD_" #name);    \
    if (address == NULL) return "MHD_" #name;        \
    functions->name = (__typeof__(MHD_##name) *)address; \
  }
  WAYMARK_MHD_FUNCTIONS(WAYMARK_MHD_FIND)
#undef WAYMARK_MHD_FIND
  return NULL;
}

/// Leaves the escapes of a path as they are: a NUL among them would otherwise end the text.
static inline size_t MHDKeepEscapes(
    void *_Nullable context, struct MHD_Connection *_Nullable connection, char *_Nonnull text) {
  (void)context;
  (void)connection;
  return strlen(text);
}

/// Starts a server with one thread on a socket that listens, which it closes in the end. Its options
/// are variadic arguments, which only C can give.
static inline struct MHD_Daemon *_Nullable MHDStart(
    const struct MHDFunctions *_Nonnull functions, int socket, unsigned int connections,
    unsigned int seconds, MHD_AccessHandlerCallback _Nonnull handler, void *_Nonnull context) {
  return functions->start_daemon(
      MHD_USE_POLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, handler, context,
      MHD_OPTION_LISTEN_SOCKET, socket, MHD_OPTION_CONNECTION_LIMIT, connections,
      MHD_OPTION_CONNECTION_TIMEOUT, seconds, MHD_OPTION_UNESCAPE_CALLBACK, &MHDKeepEscapes, NULL,
      MHD_OPTION_END);
}
