using System;
using System.Globalization;

namespace NetGen.GoldenRun;

/// <summary>Runs a golden file through every member, as the test GoldenComparer does.</summary>
internal sealed class GoldenCheck
{
    private readonly Entry _entry;
    private readonly FigureFile _figures;
    private readonly Subject _network;
    private string? _wrong;

    public GoldenCheck(Entry entry, FigureFile figures)
    {
        _entry = entry;
        _figures = figures;
        _network = Subject.Create(entry.Create());
    }

    /// <summary>The first figure that does not hold; null where all do.</summary>
    public string? Run()
    {
        var (x, t, rate) = (_figures["x"], _figures["t"], _figures["learning_rate"][0]);
        var samples = x.Length / _network.Inputs;
        double[] outputs = new double[_figures["outputs"].Length], losses = new double[samples], gradients = new double[_figures["gradients"].Length];
        _network.Parameters = _figures["parameters"];
        for (var n = 0; n < samples; n++)
        {
            var (input, target) = (Row(x, n, _network.Inputs), Row(t, n, _network.Outputs));
            _network.Forward(input).CopyTo(outputs, n * _network.Outputs);
            losses[n] = _network.ComputeLoss(input, target);
            var gradient = _network.Backward(input, target);
            gradient.CopyTo(gradients, n * gradient.Length);
        }

        Compare("outputs", outputs);
        Compare("outputs", _network.ForwardBatch(x));
        Compare("losses", losses);
        Compare("gradients", gradients);
        Compare("batch_gradient", _network.Backward(x, t));
        for (var n = 0; n < samples; n++)
        {
            _network.TrainStep(Row(x, n, _network.Inputs), Row(t, n, _network.Outputs), rate);
        }

        Compare("after_sample_steps", _network.Parameters);
        _network.Parameters = _figures["parameters"];
        _network.TrainBatch(x, t, rate);
        Compare("after_batch_step", _network.Parameters);
        return _wrong;
    }

    /// <summary>Row <paramref name="n"/> of a table.</summary>
    public static double[] Row(double[] table, int n, int length) => table.AsSpan(n * length, length).ToArray();

    private void Compare(string key, double[] actual)
    {
        var expected = _figures[key];
        var scale = 1e-3;
        foreach (var value in expected)
        {
            scale = Math.Max(scale, Math.Abs(value));
        }

        for (var i = 0; i < expected.Length && _wrong is null; i++)
        {
            // Not "larger than": NaN must not pass.
            if (!(Math.Abs(expected[i] - actual[i]) <= _entry.Tolerance * scale))
            {
                _wrong = string.Format(CultureInfo.InvariantCulture, "{0}[{1}] expected {2:R} actual {3:R}", key, i, expected[i], actual[i]);
            }
        }
    }
}
