using System.Globalization;
using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests;

/// <summary>A wrong length is refused by name, with what it is and what it should be, and changes nothing.</summary>
public class ContractLengthTests
{
    private const double Rate = 0.125;
    private const double Untouched = -123.5;

    public static TheoryData<string> Networks => ["Xor", "Iris", "SingleLayerSoftmax", "Options", "InferenceOnly", "InferenceClassifier", "Deep", "WideOdd", "PortableMix"];

    [Theory]
    [MemberData(nameof(Networks))]
    public void WrongLengthsOfForwardAndParametersAreRefused(string name)
    {
        var (net, failures) = (Emitted.Create(CaseCatalogue.Find(name)), new Failures(name));
        var (inputs, outputs, parameters) = (net.Case.Inputs, net.Case.Outputs, net.Case.ParameterCount);
        foreach (var wrong in Wrong(inputs))
        {
            Refused(failures, net, "Forward", "input", wrong, inputs, buffer => net.Forward(new double[wrong], buffer), outputs);
            if (net.HasClassify)
            {
                Refused(failures, net, "Classify", "input", wrong, inputs, _ => net.Classify(new double[wrong]), 0);
            }
        }

        foreach (var wrong in Wrong(outputs))
        {
            Refused(failures, net, "Forward", "output", wrong, outputs, buffer => net.Forward(new double[inputs], buffer), wrong);
        }

        foreach (var wrong in Wrong(parameters))
        {
            Refused(failures, net, "GetParameters", "destination", wrong, parameters, net.GetParameters, wrong);
            Refused(failures, net, "SetParameters", "source", wrong, parameters, _ => net.SetParameters(new double[wrong]), 0);
        }

        foreach (var wrong in NotWhole(inputs))
        {
            Refused(failures, net, "ForwardBatch", "inputs", wrong, inputs, buffer => net.ForwardBatch(new double[wrong], buffer), 2 * outputs);
        }

        foreach (var wrong in Wrong(2 * outputs))
        {
            Refused(failures, net, "ForwardBatch", "outputs", wrong, 2 * outputs, buffer => net.ForwardBatch(new double[2 * inputs], buffer), wrong);
        }

        Refused(failures, net, "ForwardBatch of nothing", "outputs", outputs, 0, buffer => net.ForwardBatch([], buffer), outputs);
        failures.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void WrongLengthsOfTrainingAreRefused(string name)
    {
        var (net, failures) = (Emitted.Create(CaseCatalogue.Find(name)), new Failures(name));
        if (!net.IsTrainable)
        {
            return;
        }

        var (inputs, outputs, parameters) = (net.Case.Inputs, net.Case.Outputs, net.Case.ParameterCount);
        foreach (var wrong in Wrong(inputs))
        {
            Refused(failures, net, "TrainStep", "input", wrong, inputs, _ => net.TrainStep(new double[wrong], new double[outputs], Rate), 0);
        }

        foreach (var wrong in Wrong(outputs))
        {
            Refused(failures, net, "TrainStep", "target", wrong, outputs, _ => net.TrainStep(new double[inputs], new double[wrong], Rate), 0);
        }

        foreach (var wrong in NotWhole(inputs).Append(0))
        {
            Refused(failures, net, "ComputeLoss", "inputs", wrong, inputs, _ => net.ComputeLoss(new double[wrong], new double[outputs]), 0);
            Refused(failures, net, "Backward", "inputs", wrong, inputs, buffer => net.Backward(new double[wrong], new double[outputs], buffer), parameters);
            Refused(failures, net, "TrainBatch", "inputs", wrong, inputs, _ => net.TrainBatch(new double[wrong], new double[outputs], Rate), 0);
        }

        foreach (var wrong in Wrong(2 * outputs))
        {
            Refused(failures, net, "ComputeLoss", "targets", wrong, 2 * outputs, _ => net.ComputeLoss(new double[2 * inputs], new double[wrong]), 0);
            Refused(failures, net, "Backward", "targets", wrong, 2 * outputs, buffer => net.Backward(new double[2 * inputs], new double[wrong], buffer), parameters);
            Refused(failures, net, "TrainBatch", "targets", wrong, 2 * outputs, _ => net.TrainBatch(new double[2 * inputs], new double[wrong], Rate), 0);
        }

        foreach (var wrong in Wrong(parameters))
        {
            Refused(failures, net, "Backward", "gradient", wrong, parameters, buffer => net.Backward(new double[inputs], new double[outputs], buffer), wrong);
        }

        failures.AssertNone();
        ContractChecks.StillTrains(net);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void WrongLengthsWithLabelsAreRefused(string name)
    {
        var (net, failures) = (Emitted.Create(CaseCatalogue.Find(name)), new Failures(name));
        if (!net.HasLabels)
        {
            return;
        }

        var inputs = net.Case.Inputs;
        foreach (var wrong in Wrong(inputs))
        {
            Refused(failures, net, "TrainStep with a label", "input", wrong, inputs, _ => net.TrainStep(new double[wrong], 0, Rate), 0);
        }

        foreach (var wrong in NotWhole(inputs).Append(0))
        {
            Refused(failures, net, "TrainBatch with labels", "inputs", wrong, inputs, _ => net.TrainBatch(new double[wrong], [0], Rate), 0);
        }

        foreach (var wrong in Wrong(2))
        {
            Refused(failures, net, "TrainBatch with labels", "labels", wrong, 2, _ => net.TrainBatch(new double[2 * inputs], new int[wrong], Rate), 0);
        }

        failures.AssertNone();
        ContractChecks.StillTrains(net);
    }

    [Fact]
    public void ForwardBatchOfNoSamplesDoesNothing() => Emitted.Create(CaseCatalogue.Find("Iris")).ForwardBatch([], []);

    private static int[] Wrong(int right) => [.. new[] { 0, right - 1, right + 1, 2 * right, 3 * right }.Where(length => length != right).Distinct()];

    private static IEnumerable<int> NotWhole(int size) => new[] { 1, size - 1, size + 1, (3 * size) - 1 }.Where(length => length % size != 0).Distinct();

    private static void Refused(Failures failures, Emitted net, string member, string argument, int actual, int needed, Action<double[]> call, int bufferLength)
    {
        var (before, buffer) = (net.Parameters, new double[bufferLength]);
        Array.Fill(buffer, Untouched);
        var what = $"{member} with {actual} values of {argument} instead of {needed}";
        var exception = Record.Exception(() => call(buffer));
        if (exception is not ArgumentException refusal)
        {
            failures.Add($"{what} gives {exception?.GetType().Name ?? "no exception"}");
        }
        else
        {
            ContractChecks.Names(failures, what, refusal, argument, Text(actual), Text(needed));
        }

        failures.SameBits($"parameters after {what}", before, net.Parameters);
        if (buffer.Any(value => value != Untouched))
        {
            failures.Add($"{what} wrote to the buffer");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
