// Fisher's irises: a network learns three species from four measurements and is examined on rows it has not seen.
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Iris;
using Spectre.Console;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var data = new Option<string>("--data")
{
    HelpName = "FILE",
    Description = "Four measurements in cm and a label (0, 1 or 2) a row.",
    DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "iris.csv"),
};
var epochs = NumberOption.Create("--epochs", "COUNT", "How often all training rows are gone through.", 300,
    count => count is >= 1 and <= 1_000_000, "a whole number from 1 to 1000000");
var learningRate = NumberOption.Create("--learning-rate", "RATE", "The size of a step down the gradient.", 0.05f,
    rate => float.IsFinite(rate) && rate > 0, "a finite number above 0");
var seed = NumberOption.Create("--seed", "SEED", "Decides initial weights and the order of rows.", 1, _ => true, "a whole number");

var command = new RootCommand("Trains a 4-16-3 network on Fisher's irises and examines it on every fifth row.")
{
    data, epochs, learningRate, seed,
};
command.SetAction(result => Run(new Settings(
    result.GetRequiredValue(data), result.GetRequiredValue(epochs), result.GetRequiredValue(learningRate), result.GetRequiredValue(seed))));

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

static void Run(Settings settings)
{
    IReport report = Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Ansi ? new PlainReport() : new TerminalReport();
    var data = IrisData.Read(settings.DataFile);
    report.Start(data);
    var net = new IrisNet(settings.Seed);
    report.Train(Training.Epochs(net, data.Training, settings), settings.Epochs);
    report.Finish(new ConfusionMatrix(net, data.HeldOut));
}
