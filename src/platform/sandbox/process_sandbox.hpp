// The sandbox of a Linux machine: bubblewrap where it works, resource limits always, two programs at a time.
#pragma once

#include <platform/sandbox/sandbox.hpp>

#include <semaphore>

namespace assay::sandbox {

class ProcessSandbox final : public Sandbox {
  public:
    // Tries bubblewrap once; takes a few milliseconds.
    ProcessSandbox();

    bool has(std::string_view program) const override;
    Result<Ran> run(const Task& task) override;
    std::string isolation() const override;

  private:
    std::vector<std::string> command_of(const Task& task) const;

    bool is_isolated_ = false;
    std::counting_semaphore<2> places_{2};
};

} // namespace assay::sandbox
