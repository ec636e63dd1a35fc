using NetGen.Training;

namespace NetGen.Tool.Fitting;

/// <summary>A network with its rows and what training brought.</summary>
/// <param name="Network">The network, trained; of a regression in the units of its column.</param>
/// <param name="Rows">The rows trained on, and those held out.</param>
/// <param name="Fit">What training brought.</param>
internal sealed record TrainedNetwork(ITrainableNetwork<float> Network, HeldOut Rows, FitResult Fit);
