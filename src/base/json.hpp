// JSON both ways over described structs.
#pragma once

#include <base/json_read.hpp>
#include <base/json_write.hpp>
