--
-- PostgreSQL database dump
--
\restrict abcdef
SET standard_conforming_strings = on;
CREATE TABLE public.listings (
    account text,
    "time" timestamp with time zone,
    title character varying(200),
    price numeric(10,2)
);
COPY public.listings (account, "time", title, price) FROM stdin;
alpha:lemon_tree	2024-06-05 10:00:00+02	back\\slash and\ttab	35.00
alpha:lemon_tree	2024-06-06 10:00:00+02	\N	\N
\.
INSERT INTO public.signatures (account, "time", signed_text) VALUES ('alpha:lemon_tree', '2024-06-05 10:00:00+02'::timestamptz, 'It''s
two\nlines');
INSERT INTO public.keys (account, "time", block) VALUES ('alpha:lemon_tree', '2024-06-05 10:00:00+02', E'one\ntwo');
