// A pole on a cart: a network learns to balance it by trying, with nothing to go by but how long the pole stood.
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;
using CartPole;
using Shared;
using Spectre.Console;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var seed = NumberOption.Create("--seed", "SEED", "Decides initial weights, first states and what is tried.", 1, _ => true, "a whole number");
var maxSteps = NumberOption.Create("--max-steps", "COUNT", "Steps after which learning is given up.", 1_000_000,
    count => count is >= 1 and <= 1_000_000_000, "a whole number from 1 to 1000000000");
var command = new RootCommand($"Learns to balance a pole until {ReturnHistory.Length} episodes have a mean of {ReturnHistory.Solved} of {CartPoleEnvironment.MaxSteps} steps.")
{
    seed, maxSteps,
};
command.SetAction(result => Run(result.GetRequiredValue(seed), result.GetRequiredValue(maxSteps)));

try
{
    var result = command.Parse(args);
    if (result.Action is ParseErrorAction)
        throw new UserException(result.Errors[0].Message);

    return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception problem) when (problem is UserException or IOException) // The output's disk is full, say.
{
    Console.Error.WriteLine(OneLine.Escape(problem.Message));
    return 1;
}

static void Run(int seed, int maxSteps)
{
    Console.OutputEncoding = Encoding.UTF8; // For the blocks of the progress line.
    var learner = new Learner(seed);
    Console.WriteLine(Watch(learner, seed, maxSteps));
}

// Learns and shows what was learnt; gives the last line, which is written when the report has left the terminal as it was.
static string Watch(Learner learner, int seed, int maxSteps)
{
    using IReport report = Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Ansi ? new PlainReport() : new TerminalReport();
    while (!learner.Returns.IsSolved)
    {
        if (learner.Steps >= maxSteps)
        {
            throw new UserException(
                $"not learnt within {learner.Steps} steps (mean return {learner.Returns.Mean:F1}, needed {ReturnHistory.Solved}): try another --seed, or more --max-steps");
        }

        learner.Update();
        report.Show(learner);
    }

    var environment = new CartPoleEnvironment();
    environment.Reset(new RandomNumbers(seed));
    var stood = report.Perform(learner, environment);
    return $"learnt in {learner.Steps} steps and {learner.Returns.Episodes} episodes; an episode to show it: the pole stood for {stood} of {CartPoleEnvironment.MaxSteps} steps";
}
