grammar Circuit;
program : NAME* EOF ;
NAME : [A-Za-z_] [A-Za-z0-9_]* ;
BLANK : [ \t\r\n]+ -> skip ;
