// A progress bar on a terminal and nothing in a pipe.
#pragma once

#include <cstddef>
#include <string>

namespace assay::app {

class Progress {
  public:
    Progress(std::string what, std::size_t total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::size_t done);

  private:
    std::string what_;
    std::size_t total_;
    std::size_t shown_percent_ = 101;
    bool is_terminal_;
};

} // namespace assay::app
