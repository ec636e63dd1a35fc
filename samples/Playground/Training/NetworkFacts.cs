namespace Playground.Training;

/// <summary>What the page shows of a network.</summary>
/// <param name="Name">The class.</param>
/// <param name="Architecture">The line that weight files carry.</param>
/// <param name="Summary">The table of the layers.</param>
/// <param name="Inputs">Values of an input.</param>
/// <param name="Outputs">Values of an output.</param>
/// <param name="Parameters">How many.</param>
/// <param name="DefaultRate">The learning rate that goes with its optimizer.</param>
/// <param name="Layers">Units of each layer if they can be drawn side by side, else nothing.</param>
/// <param name="AreWeightsDrawn">Whether the parameters are those of these layers and no others: W[out][in], then b[out].</param>
/// <param name="Encoding">How classes are written as outputs.</param>
internal sealed record NetworkFacts(
    string Name,
    string Architecture,
    string Summary,
    int Inputs,
    int Outputs,
    int Parameters,
    double DefaultRate,
    int[] Layers,
    bool AreWeightsDrawn,
    ClassEncoding Encoding);
