using NetGen;
using NetGen.Training;

namespace Cluster.Sweep;

/// <summary>Does a piece of a sweep: a function of what it is given, with the same bits wherever it is done.</summary>
internal static class Examination
{
    /// <summary>Rows of a step.</summary>
    public const int BatchSize = 16;

    /// <summary>Trains a network and examines it on what it has not seen.</summary>
    public static SweepRow Run(SweepData data, SweepSettings settings, SweepItem item)
    {
        var (training, heldOut) = data.Divide(item.Fold, settings.Folds);
        var net = Variant.Find(item.Variant)!.Create(item.Seed);
        net.Fit(training.Inputs, training.Labels, new FitOptions { Epochs = settings.Epochs, BatchSize = BatchSize, LearningRate = item.Rate, Seed = item.Seed });

        var right = 0;
        for (var row = 0; row < heldOut.Labels.Length; row++)
            right += net.Classify(heldOut.Inputs.AsSpan(row * Variant.Inputs, Variant.Inputs)) == heldOut.Labels[row] ? 1 : 0;

        var loss = net.ComputeLoss(heldOut.Inputs, heldOut.Labels);
        return new SweepRow(
            item.Variant, NetworkFingerprint.Of(item.Variant), item.Rate, item.Seed, item.Fold, settings.Folds, settings.Epochs, settings.Data,
            right, heldOut.Labels.Length, float.IsFinite(loss) ? loss : null);
    }
}
