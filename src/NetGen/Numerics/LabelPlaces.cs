namespace NetGen.Numerics;

/// <summary>Where the outputs of classes lie: of a sample with one label, or with one for each position.</summary>
internal readonly struct LabelPlaces(int outputs, int labelsPerSample, int classStride)
{
    /// <summary>Values of a sample's outputs.</summary>
    public int Outputs => outputs;

    /// <summary>Labels of a sample.</summary>
    public int LabelsPerSample => labelsPerSample;

    /// <summary>Outputs from one class of a position to the next.</summary>
    public int ClassStride => classStride;

    /// <summary>Outputs from one position to the next.</summary>
    private int PositionStride => classStride == 1 ? outputs / labelsPerSample : 1;

    /// <summary>Those of a network.</summary>
    public static LabelPlaces Of<T>(INetwork<T> network)
        where T : struct => network is ILabelledPositions positions
            ? new LabelPlaces(network.OutputSize, positions.LabelsPerSample, positions.ClassStride)
            : new LabelPlaces(network.OutputSize, 1, 1);

    /// <summary>The place of a class's output.</summary>
    /// <param name="index">Which label of all.</param>
    /// <param name="label">The class.</param>
    public int Of(int index, int label) => (index / labelsPerSample * outputs) + (index % labelsPerSample * PositionStride) + (label * classStride);
}
