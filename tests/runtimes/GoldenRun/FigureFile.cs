using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace NetGen.GoldenRun;

/// <summary>The figures of one golden file by their keys; tables lie row after row.</summary>
internal sealed class FigureFile
{
    private readonly Dictionary<string, double[]> _figures = new();

    public double[] this[string key] => _figures[key];

    /// <summary>Reads what Declare has written: a line <c>file name</c>, then lines of a key and the bits of doubles.</summary>
    public static Dictionary<string, FigureFile> Read(string path)
    {
        var files = new Dictionary<string, FigureFile>();
        FigureFile? file = null;
        foreach (var line in File.ReadAllLines(path))
        {
            var words = line.Split(' ');
            if (words[0] == "file")
            {
                files.Add(words[1], file = new FigureFile());
                continue;
            }

            var values = new double[words.Length - 1];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = BitConverter.Int64BitsToDouble(long.Parse(words[i + 1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }

            (file ?? throw new InvalidDataException(path + " must start with a line 'file name', but starts with: " + line))._figures.Add(words[0], values);
        }

        return files;
    }

    /// <summary>The same with one expected figure off by a thousandth: what a check must find.</summary>
    public FigureFile WithOtherFigure()
    {
        var other = new FigureFile();
        foreach (var pair in _figures)
        {
            other._figures.Add(pair.Key, (double[])pair.Value.Clone());
        }

        other._figures["after_batch_step"][0] += 1e-3;
        return other;
    }
}
