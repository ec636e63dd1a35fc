using Shared;

namespace CartPole;

/// <summary>Lines without colour or movement, one for each tenth part of what has to be learnt.</summary>
internal sealed class PlainReport : IReport
{
    private readonly ProgressLine _line = new();

    private double _next;

    public void Show(Learner learner)
    {
        if (learner.Returns.Mean < _next)
            return;

        Console.Out.WriteLine(_line.Draw(learner.Steps, learner.Returns).TrimEnd());
        while (_next <= learner.Returns.Mean)
            _next += ReturnHistory.Solved / 10;
    }

    public int Perform(Learner learner, CartPoleEnvironment environment)
    {
        while (environment.Step(learner.BestAction(environment)) == Outcome.Running)
        {
        }

        return environment.Steps;
    }

    public void Dispose()
    {
    }
}
