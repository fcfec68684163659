#pragma once
#include <dlfcn.h>
#include <proj.h>
#include <stddef.h>

/// The functions of PROJ that are used. They are found in the library at run time, so that only a
/// process that projects loads it: it brings some forty libraries with it, for the network and for
/// databases, which would take longer than most questions.
#define WAYMARK_PROJ_FUNCTIONS(use)         \
  use(context_create)                       \
  use(context_destroy)                      \
  use(context_errno)                        \
  use(context_errno_string)                 \
  use(context_get_database_path)            \
  use(context_set_enable_network)           \
  use(context_set_search_paths)             \
  use(create)                               \
  use(create_crs_to_crs_from_pj)            \
  use(crs_get_coordinate_system)            \
  use(cs_get_axis_info)                     \
  use(destroy)                              \
  use(errno_reset)                          \
  use(get_id_auth_name)                     \
  use(get_id_code)                          \
  use(get_name)                             \
  use(get_source_crs)                       \
  use(get_type)                             \
  use(log_func)                             \
  use(normalize_for_visualization)          \
  use(trans_generic)

/// The functions, each with its own type, under its name without `proj_`.
struct PROJFunctions {
#define WAYMARK_PROJ_MEMBER(name) __typeof__(proj_##name) *_Nonnull name;
  WAYMARK_PROJ_FUNCTIONS(WAYMARK_PROJ_MEMBER)
#undef WAYMARK_PROJ_MEMBER
};

/// Finds all functions in an open library; gives the name of the first that is not there, or NULL.
static inline const char *_Nullable PROJFunctionsFind(
    struct PROJFunctions *_Nonnull functions, void *_Nonnull library) {
#define WAYMARK_PROJ_FIND(name)                        \
  {                                                    \
    void *address = dlsym(library, "proj_" #name);     \
    if (address == NULL) return "proj_" #name;              \
    functions->name = (__typeof__(proj_##name) *)address; \
  }
  WAYMARK_PROJ_FUNCTIONS(WAYMARK_PROJ_FIND)
#undef WAYMARK_PROJ_FIND
  return NULL;
}
