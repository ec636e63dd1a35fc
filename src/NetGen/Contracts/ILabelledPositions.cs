namespace NetGen;

/// <summary>
/// A network with the loss CrossEntropy whose outputs are sequences or images: each position has its classes, so a sample has as many labels as positions, one after another.
/// The members that take labels take samples × <see cref="LabelsPerSample"/> of them.
/// </summary>
public interface ILabelledPositions
{
    /// <summary>Labels of a sample: the positions of its outputs, in their order; of images row by row.</summary>
    int LabelsPerSample { get; }

    /// <summary>Outputs from one class of a position to the next: 1, or the number of positions where channels come first.</summary>
    int ClassStride { get; }
}
