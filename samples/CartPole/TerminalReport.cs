using Shared;
using Spectre.Console;

namespace CartPole;

/// <summary>The pole and the progress, each picture over the one before.</summary>
internal sealed class TerminalReport : IReport
{
    // Back to the first line of the picture.
    private static readonly string Up = $"\x1b[{Scene.Height}A\r";

    private readonly Scene _scene = new();
    private readonly ProgressLine _line = new();

    private bool _hasPicture;

    public TerminalReport()
    {
        // A run that is stopped half-way must not leave the terminal without its cursor.
        Console.CancelKeyPress += (_, _) => AnsiConsole.Cursor.Show();
        AnsiConsole.Cursor.Hide();
    }

    public void Show(Learner learner) => Draw(learner.State, _line.Draw(learner.Steps, learner.Returns));

    public int Perform(Learner learner, CartPoleEnvironment environment)
    {
        var line = _line.Draw(learner.Steps, learner.Returns);
        var outcome = Outcome.Running;
        while (outcome == Outcome.Running)
        {
            outcome = environment.Step(learner.BestAction(environment));
            Draw(environment.State, line);
            Thread.Sleep(TimeSpan.FromSeconds(CartPoleState.TimeStep));
        }

        return environment.Steps;
    }

    public void Dispose()
    {
        if (_hasPicture)
            Console.Out.WriteLine();
        AnsiConsole.Cursor.Show();
    }

    private void Draw(CartPoleState state, ReadOnlySpan<char> line)
    {
        if (_hasPicture)
            Console.Out.Write(Up);
        Console.Out.Write(_scene.Draw(state));
        Console.Out.Write(line);
        _hasPicture = true;
    }
}
