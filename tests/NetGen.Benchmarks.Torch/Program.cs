// An epoch of training on handwritten digits with Adam in batches of 32, by NetGen and by TorchSharp: the same network, the same rows, one thread.
using System.Diagnostics;
using System.Globalization;
using NetGen;
using NetGen.Benchmarks.Torch;
using NetGen.Training;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int Batch = 32;
var rounds = args.Length > 0 ? int.Parse(args[0]) : 5;
var digits = Digits.Read();

var net = new DigitsNet(seed: 1);
var order = Enumerable.Range(0, digits.Labels.Length).ToArray();
var (x, t, random) = (new float[Batch * 64], new int[Batch], new Random(1));
var options = new FitOptions { Epochs = 20, BatchSize = Batch, RestoreBest = false };

set_num_threads(1);
random.NextDouble();
using var model = Sequential(Linear(64, 32), ReLU(), Linear(32, 10));
using var adam = optim.Adam(model.parameters(), lr: 0.001);
using var inputs = tensor(digits.Inputs).reshape(-1, 64);
using var labels = tensor(Array.ConvertAll(digits.Labels, label => (long)label));

(string Name, int Epochs, Action Run)[] rivals =
[
    ("NetGen TrainBatch", 1, TrainBatches),
    ("NetGen Fit", options.Epochs, () => net.Fit(digits.Inputs, digits.Labels, options)),
    ("TorchSharp", 1, TorchEpoch),
];
foreach (var rival in rivals)
    rival.Run(); // warm

var best = new double[rivals.Length];
Array.Fill(best, double.MaxValue);
for (var round = 0; round < rounds; round++)
{
    for (var k = 0; k < rivals.Length; k++)
    {
        var (calls, watch) = (0, Stopwatch.StartNew());
        for (; watch.Elapsed < TimeSpan.FromSeconds(0.5); calls++)
            rivals[k].Run();
        best[k] = Math.Min(best[k], watch.Elapsed.TotalMicroseconds / calls / rivals[k].Epochs);
    }
}

for (var k = 0; k < rivals.Length; k++)
    Console.WriteLine($"{rivals[k].Name,-18} {best[k],10:F0} us an epoch {best[k] / best[0],8:F2}");
Console.WriteLine($"accuracy: NetGen {net.Evaluate(digits.Inputs, digits.Labels).Accuracy:P1}, TorchSharp {TorchAccuracy():P1}");

void TrainBatches()
{
    random.Shuffle(order);
    for (var first = 0; first < order.Length; first += Batch)
    {
        var count = Math.Min(Batch, order.Length - first);
        for (var n = 0; n < count; n++)
        {
            digits.Inputs.AsSpan(order[first + n] * 64, 64).CopyTo(x.AsSpan(n * 64));
            t[n] = digits.Labels[order[first + n]];
        }

        net.TrainBatch(x.AsSpan(0, count * 64), t.AsSpan(0, count), 0.001f);
    }
}

void TorchEpoch()
{
    using var scope = NewDisposeScope();
    var shuffled = randperm(order.Length);
    for (var first = 0; first < order.Length; first += Batch)
    {
        using var step = NewDisposeScope();
        var rows = shuffled.slice(0, first, Math.Min(first + Batch, order.Length), 1);
        var loss = functional.cross_entropy(model.forward(inputs.index_select(0, rows)), labels.index_select(0, rows));
        adam.zero_grad();
        loss.backward();
        adam.step();
    }
}

double TorchAccuracy()
{
    using var scope = NewDisposeScope();
    return model.forward(inputs).argmax(1).eq(labels).to_type(ScalarType.Float64).mean().item<double>();
}
