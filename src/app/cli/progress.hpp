// A progress bar on a terminal and nothing in a pipe.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace assay::app {

class Progress {
  public:
    Progress(std::string what, std::size_t total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::size_t done);
    // Of what has a share done, from 0 to 1, in place of a count; `total` is then 100.
    std::function<void(double)> shares() {
        return [this](double share) { show(static_cast<std::size_t>(share * 100)); };
    }

  private:
    std::string what_;
    std::size_t total_;
    std::size_t shown_percent_ = 101;
    bool is_terminal_;
};

} // namespace assay::app
