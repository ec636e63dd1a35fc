using Shared;

namespace CartPole;

/// <summary>Where the run is shown: a terminal, or plain lines for files and pipes.</summary>
internal interface IReport : IDisposable
{
    /// <summary>Shows how far the learner is; called after each update.</summary>
    void Show(Learner learner);

    /// <summary>Shows an episode of what it has learnt.</summary>
    /// <returns>The steps that the pole stood.</returns>
    int Perform(Learner learner, CartPoleEnvironment environment);
}
