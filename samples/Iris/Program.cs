// Fisher's irises: a network learns three species from four measurements and is examined on rows it has not seen.
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Iris;
using NetGen;
using NetGen.Training;
using Shared;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var data = new Option<string>("--data") { Description = "Four measurements in cm and a label (0, 1 or 2) a row.", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "iris.csv") };
var epochs = NumberOption.Create("--epochs", "COUNT", "How often all training rows are gone through at most.", 300,
    count => count is >= 1 and <= 1_000_000, "a whole number from 1 to 1000000");
var rate = NumberOption.Create("--learning-rate", "RATE", "The learning rate of Adam.", 0.003f, rate => float.IsFinite(rate) && rate > 0, "a finite number above 0");
var seed = NumberOption.Create("--seed", "SEED", "Decides initial weights, the validation rows and the order of rows.", 1, _ => true, "a whole number");

var command = new RootCommand("Trains a 4-16-3 network on Fisher's irises and examines it on every fifth row.") { data, epochs, rate, seed };
command.SetAction(found => Run(found.GetRequiredValue(data), found.GetRequiredValue(epochs), found.GetRequiredValue(rate), found.GetRequiredValue(seed)));
try
{
    var parsed = command.Parse(args);
    return parsed.Action is ParseErrorAction
        ? throw new UserException(parsed.Errors[0].Message)
        : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception problem) when (problem is UserException or IOException) // the output's disk is full, say
{
    Console.Error.WriteLine(OneLine.Escape(problem.Message));
    return 1;
}

static void Run(string file, int epochs, float rate, int seed)
{
    var (training, heldOut) = IrisData.Read(file);
    Console.WriteLine($"iris: {training.Labels.Length} rows to train on, {heldOut.Labels.Length} held out");

    var net = new IrisNet(seed);
    var options = new FitOptions { Epochs = epochs, BatchSize = 10, LearningRate = rate, ValidationSplit = 0.1, Patience = 40, Seed = seed };
    var result = net.Fit(training.Inputs, training.Labels, options, new LossChart(every: 20));
    if (result.StopReason == StopReason.NonFinite)
        throw new UserException(result.Warnings.First(warning => warning.Contains("not finite")));

    Console.WriteLine($"\n{result}\n");
    var report = net.Evaluate(heldOut.Inputs, heldOut.Labels);
    Console.WriteLine($"{"actual\\predicted",-16}{string.Concat(IrisRow.Names.Select(name => $"{name,12}"))}");
    for (var actual = 0; actual < IrisNet.OutputSize; actual++)
        Console.WriteLine($"{IrisRow.Names[actual],-16}{string.Concat(Enumerable.Range(0, IrisNet.OutputSize).Select(predicted => $"{report.Confusion[actual, predicted],12}"))}");

    var right = Enumerable.Range(0, IrisNet.OutputSize).Sum(species => report.Confusion[species, species]);
    Console.WriteLine($"\n{right} of {heldOut.Labels.Length} held-out rows right ({report.Accuracy:P1})");
}
