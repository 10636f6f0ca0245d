// One child process under limits of time, memory and output. Used by the sandbox alone.
#pragma once

#include <platform/sandbox/sandbox.hpp>

namespace assay::sandbox {

// Runs `command` (an absolute path and its arguments) with the task's input and limits; whatever it started is gone
// when this returns. Throws std::system_error where no process can be made.
Ran run_bounded(const std::vector<std::string>& command, const Task& task);

} // namespace assay::sandbox
